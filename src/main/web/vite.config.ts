import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { scriptBudget } from './build/budget.ts';

const server = process.env.SEKISHO_URL ?? 'http://localhost:8080';

export default defineConfig({
  // The editor of the query page is larger.
  plugins: [react(), scriptBudget(250_000, ['graphiql/index.html'])],
  // Its workers are files of their own, which the optimizer of the dev server cannot bundle.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite'] },
  build: {
    outDir: '../../../target/web',
    emptyOutDir: true,
    // Below this size Vite would inline files as data: addresses, which a strict content security policy refuses.
    assetsInlineLimit: 0,
    // As large as that editor.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [
        'index.html',
        'graphiql/index.html',
        'routes/index.html',
        'trends/index.html',
        'reports/index.html',
        'institutions/index.html',
        'sharing/index.html',
        'audit/index.html',
        'sign-in/index.html',
        'access/index.html',
      ],
      // GraphiQL's packages are marked for the React compiler, which is not used here.
      onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
    },
  },
  server: {
    proxy: { '/graphql': server, '/imports': server, '^/access/.+': server },
    // Example questions are read from the contract's folder.
    fs: { allow: ['.', '../../../graphql/operations'] },
  },
  test: {
    environment: 'happy-dom',
    include: ['app/**/*.test.{ts,tsx}', 'build/**/*.test.js'],
    setupFiles: 'build/patience.ts',
    testTimeout: 60_000,
  },
});
