import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { practices } from './src/checker/rules/index.ts';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { basePath, claims } from './src/site/markdown.ts';

/** Where the site will live; both have a meaning for a reader at home. */
const site = process.env['SITE'] || 'http://localhost:4321';
const base = process.env['BASE'] || '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  markdown: { processor: satteri({ mdastPlugins: [claims(base), basePath(base)] }) },
  integrations: [
    starlight({
      title: 'Docker best practices',
      description: 'A guide to Dockerfiles that teaches, and a checker that finds.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/custom.css'],
      components: {
        PageTitle: './src/components/starlight/PageTitle.astro',
      },
      sidebar: [
        { label: 'Home', link: '/' },
        { label: 'Checker', link: '/checker/' },
        {
          label: 'The fourteen practices',
          items: practices.map(({ id, title }, index) => ({
            label: `${index + 1}. ${title}`,
            link: `/practices/${id}/`,
          })),
        },
        { label: 'All rules', link: '/rules/' },
      ],
      pagination: true,
      lastUpdated: false,
      credits: false,
    }),
    react(),
    contentSecurityPolicy(),
  ],
  vite: {
    // Every MDX page would warn of a directive that React's tooling puts there.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    worker: { format: 'es' },
  },
});
