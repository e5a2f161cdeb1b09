import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Only route files under src/app/routes have a default export.',
};

/** Refuses imports of the given folders, both through the alias and by relative path. */
function forbid(message, ...folders) {
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...new Set(
                folders.flatMap((folder) => [
                  `@/${folder}`,
                  `@/${folder}/**`,
                  `**/../${folder}/**`,
                  // From one feature to its neighbour the relative path leaves out the common folder.
                  `**/../${folder.replace(/^features\//, '')}/**`,
                ]),
              ),
            ],
            message,
          },
        ],
      },
    ],
  };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  // Pages, and what React.lazy loads, must be default exports.
  {
    files: ['src/app/routes/**', 'src/shared/ui/chart-canvas.tsx', 'src/virtual-modules.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // A router loader redirects and blocks by throwing responses.
  { files: ['src/app/**'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  {
    files: ['src/shared/**', 'src/api/**'],
    rules: forbid('Shared code knows neither features nor the application.', 'features', 'app'),
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: forbid(
      'A feature imports neither another feature nor the application; routes compose them.',
      'app',
      ...features.filter((other) => other !== feature).map((other) => `features/${other}`),
    ),
  })),
);
