import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';

/** For a proxy the status, to try another gateway; for a client the seconds, to come back. */
const tryAgainLater = { status: 503, header: 'retry-after', seconds: '5' } as const;

/** As `GraphQLError.extensions.http`, for what goes wrong before there is an operation. */
export const unavailableHttp = {
  status: tryAgainLater.status,
  headers: new HeaderMap([[tryAgainLater.header, tryAgainLater.seconds]]),
};

/** An operation that could not be done now says so in its status too, not in its body alone. */
export const sayWhenToTryAgain: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) ?? [];
        if (!codes.includes('UNAVAILABLE')) return;
        http.status = tryAgainLater.status;
        http.headers.set(tryAgainLater.header, tryAgainLater.seconds);
      },
    };
  },
};
