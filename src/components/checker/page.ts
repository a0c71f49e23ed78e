import { openChecker } from './checker.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-checker]')) openChecker(root);
