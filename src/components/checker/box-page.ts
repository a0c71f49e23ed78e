import { openCheckerBox } from './checker-box.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-checker-box]'))
  openCheckerBox(form);
