import tseslint from 'typescript-eslint';

export default [
  { ignores: ['**/dist', '.nx', '.data', 'coverage', 'apps/web/src/gql/graphql-env.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      // A longer file has two subjects.
      'max-lines': ['error', 400],
      'max-params': ['error', 6],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'A default export has a different name in every file that imports it.',
        },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Constructor injection reads the class at run time, so its import must not be type-only;
    // the emitted decorator metadata is what tells the rule apart.
    files: ['apps/{gateway,worker}/src/**/*.ts', 'libs/**/src/**/*.ts'],
    languageOptions: {
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
  },
  {
    // Vite asks for a default export.
    files: ['**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: [
      'libs/*/src/**/*.test.ts',
      'apps/*/src/**/config.ts',
      'libs/testing/**',
      'apps/e2e/**',
      'apps/*/src/**/testing/**',
      'apps/*/src/main.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read once, in config.ts.',
        },
      ],
    },
  },
];
