import { ApolloProvider } from '@apollo/client/react';
import { BrowserRouter } from 'react-router';
import { createApollo } from '../apollo/client.js';
import { ViewerDocument } from '../features/tenancy/viewer-query.js';
import { CrashScreen } from './crash-screen.js';
import { readAhead } from './read-ahead.js';
import { AppRoutes } from './routes.js';
import { onSignOutElsewhere } from './session-end.js';

// An ended session shows as nobody signed in, which leads every screen to the sign-in page.
const showSignedOut = (): void => {
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
};
const client = createApollo(showSignedOut);
onSignOutElsewhere(showSignedOut);
readAhead(client, window.location.pathname);

export function App() {
  return (
    <CrashScreen>
      <ApolloProvider client={client}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
      </ApolloProvider>
    </CrashScreen>
  );
}
