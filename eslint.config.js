import css from '@eslint/css';
import tseslint from 'typescript-eslint';

/** Chrome 69 and Safari 12 read these; other browsers of their year did not, or not every value. */
const BOTH = ['border-collapse', 'font-variant-numeric', 'outline', 'paint-order', 'text-align'];
const PAGE_BREAKS = ['page-break-after', 'page-break-inside'];

/** These only refine: a browser that passes them over still shows everything, readable. */
const REFINEMENTS = [
  'scroll-behavior',
  ...['content-visibility', 'line-break', 'text-autospace', 'text-decoration-thickness'],
  ...['text-size-adjust', 'text-spacing-trim', 'text-underline-offset', 'text-wrap'],
];

const ALLOWED = {
  allowProperties: [...BOTH, ...PAGE_BREAKS, ...REFINEMENTS],
  // Other values of the same lists stand before or after them.
  allowPropertyValues: {
    'border-collapse': ['collapse'],
    'font-family': ['ui-monospace'],
    'text-align': ['center', 'left', 'right'],
    'word-break': ['auto-phrase'],
  },
  // Who cannot ask for these sees the plain page; an old phone prints what is unfolded.
  allowMediaConditions: [
    ...['forced-colors', 'prefers-color-scheme', 'prefers-contrast', 'prefers-reduced-motion'],
  ],
  allowAtRules: ['page'],
  allowSelectors: ['details-content'],
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'var',
      'build',
      '.astro',
      'node_modules',
      'test/input',
      'test/output',
      '**/*.astro',
    ],
  },
  {
    files: ['**/*.{ts,mts,js,mjs}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: {
      'css/no-duplicate-imports': 'error',
      'css/no-empty-blocks': 'error',
      'css/no-invalid-at-rules': 'error',
      'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
      // What browsers could read in 2018, the year of Chrome 69 and Safari 12, and what is listed above.
      'css/use-baseline': ['error', { available: 2018, ...ALLOWED }],
    },
  },
);
