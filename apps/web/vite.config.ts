import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@ijkpunt/source', ...defaultClientConditions] },
  build: {
    // The gateway's content security policy has no data: fonts or styles.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // The index of contracts also names zod schemas; the browser needs only its plain functions.
        moduleSideEffects: (id) => !/\/libs\/contracts\/|\/node_modules\/zod\//.test(id),
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/downloads': gateway,
      '/uploads': gateway,
      '/demo-accounts.json': gateway,
    },
  },
});
