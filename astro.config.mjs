import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { practices } from './src/checker/index.ts';
import { database, keys } from './src/components/reader/keys.ts';
import { yoursScript } from './src/components/reader/yours.ts';
import { linksUnder } from './src/links.ts';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { engineEdition } from './src/site/engine-edition.ts';
import { withLastChange } from './src/site/last-change.ts';
import { leanParsers } from './src/site/lean-parsers.ts';
import { leanRules } from './src/site/lean-rules.ts';
import { basePath, claims, unbroken } from './src/site/markdown.ts';
import { offline } from './src/site/offline.ts';
import { paperScript } from './src/site/paper.ts';

/** Where the site will live; both default to a reader's own machine. */
const site = process.env['SITE'] || 'http://localhost:4321';
const base = process.env['BASE'] || '/';

const { to } = linksUnder(base);
const edition = engineEdition();

/** Where the source can be edited, such as `https://github.com/owner/name`; without it, pages have no edit link. */
const repository = process.env['REPOSITORY'];

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  markdown: { processor: satteri({ mdastPlugins: [claims(base), basePath(base), unbroken()] }) },
  integrations: [
    starlight({
      title: 'Docker best practices',
      description: 'A guide to Dockerfiles that teaches, and a checker that finds.',
      favicon: '/favicon.svg',
      ...(repository && { editLink: { baseUrl: `${repository}/edit/main/` } }),
      customCss: ['./src/styles/tokens.css', './src/styles/custom.css'],
      routeMiddleware: './src/site/route-data.ts',
      components: {
        Footer: './src/components/starlight/Footer.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Search: './src/components/starlight/Search.astro',
        SocialIcons: './src/components/starlight/SocialIcons.astro',
      },
      head: [
        {
          tag: 'link',
          attrs: {
            rel: 'alternate',
            type: 'application/rss+xml',
            title: 'Changes in advice',
            href: to('feed.xml'),
          },
        },
        {
          tag: 'script',
          content: yoursScript({
            edition,
            checker: to('checker/'),
            keys,
            database,
            practices: practices.length,
          }),
        },
        { tag: 'script', content: paperScript },
        // Without a script none of the first can do anything, and no tab brings forward what is behind it.
        {
          tag: 'noscript',
          content:
            '<style>site-search, starlight-theme-select, .rule-filter, .tablist-wrapper { display: none !important } [role=tabpanel], .language { display: block !important }</style>',
        },
      ],
      expressiveCode: {
        themes: ['github-dark', 'github-light'],
        shiki: { langAlias: { dockerignore: 'ini' } },
        // A first line that names a file belongs to the code.
        frames: { extractFileNameFromCode: false },
        defaultProps: {
          wrap: true,
          preserveIndent: true,
          overridesByLang: { 'sh,bash,shell,console': { frame: 'none' } },
        },
        styleOverrides: {
          borderRadius: '0.5rem',
          codeFontSize: 'var(--sl-text-code)',
          textMarkers: {
            delBackground: 'var(--error-low)',
            delBorderColor: 'var(--error)',
            delDiffIndicatorColor: 'var(--error)',
            insBackground: 'var(--good-low)',
            insBorderColor: 'var(--good)',
            insDiffIndicatorColor: 'var(--good)',
          },
        },
      },
      sidebar: [
        { label: 'Home', link: '/' },
        { label: 'Checker', link: '/checker/' },
        {
          label: 'The fourteen practices',
          items: practices.map(({ id, title }, index) => ({
            label: `${index + 1}. ${title}`,
            link: `/practices/${id}/`,
            attrs: { 'data-mark': id },
          })),
        },
        { label: 'The example, annotated', link: '/example/' },
        { label: 'All rules', link: '/rules/' },
        {
          label: 'For teams',
          items: [
            { label: 'Checklist for a review', link: '/checklist/' },
            { label: 'The guide on one page', link: '/one-page/' },
            { label: 'Changes in advice', link: '/changes/' },
          ],
        },
      ],
      disable404Route: true,
      credits: false,
    }),
    react(),
    // Short addresses only lead on.
    sitemap({ filter: (page) => !page.includes('/r/'), serialize: withLastChange }),
    contentSecurityPolicy(),
    offline(),
  ],
  vite: {
    define: { __EDITION__: JSON.stringify(edition) },
    resolve: {
      alias: [
        {
          find: /^@pagefind\/default-ui$/,
          replacement: fileURLToPath(new URL('./src/site/search-when-asked.ts', import.meta.url)),
        },
        {
          find: /^.*\/TableOfContents\/starlight-toc$/,
          replacement: fileURLToPath(new URL('./src/site/reading-place.ts', import.meta.url)),
        },
      ],
    },
    build: {
      // Every MDX page would warn of a directive that React's tooling puts there.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    worker: {
      format: 'es',
      plugins: () => [leanRules(), leanParsers()],
      rolldownOptions: {
        output: {
          // Marks for a bundler that runs after this one; none does.
          comments: { annotation: false },
          // What every check needs comes in one file, though parts fetched later need it, too.
          codeSplitting: {
            groups: [
              {
                name: 'checker.worker',
                tags: ['$initial'],
                test: /[\\/](?:src[\\/](?:links\.ts|checker[\\/]|components[\\/]checker[\\/](?!shellcheck))|node_modules[\\/](?!shellcheck|@bjorn3))/,
              },
            ],
          },
        },
      },
    },
  },
});
