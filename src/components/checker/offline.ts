import { part } from './dom.ts';

/** An address that the build writes, relative to the page. */
interface Offline {
  readonly root: HTMLElement;
  /** Puts the text where the next page finds it. */
  readonly save: () => void;
}

/**
 * Keeps the site for the time without a network, once the page is at rest. A newer build waits until
 * it is asked for: nobody's text is under a page that changes by itself.
 */
export function keepOffline({ root, save }: Offline): void {
  const address = root.dataset['serviceWorker'];
  if (!address || !('serviceWorker' in navigator) || savesData()) return;
  const { serviceWorker } = navigator;
  const notice = part(root, 'update', HTMLElement);
  const state = part(root, 'offline-state', HTMLElement);

  const isReady = () => {
    state.hidden = false;
  };
  const offer = (registration: ServiceWorkerRegistration) => {
    notice.hidden = false;
    part(root, 'update-now', HTMLButtonElement).onclick = () => {
      save();
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      // Whichever waits by then: an even newer build takes the place of the one that was offered.
      if (registration.waiting) registration.waiting.postMessage('take over');
      else location.reload();
    };
    part(root, 'update-later', HTMLButtonElement).onclick = () => {
      notice.hidden = true;
    };
  };
  const follow = (registration: ServiceWorkerRegistration) => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller) offer(registration);
      if (installing.state === 'activated') isReady();
    });
  };

  const register = async () => {
    try {
      const registration = await serviceWorker.register(address);
      if (registration.waiting && serviceWorker.controller) offer(registration);
      if (registration.active) isReady();
      follow(registration);
      registration.addEventListener('updatefound', () => follow(registration));
    } catch {
      // A browser that keeps nothing works as long as there is a network.
    }
  };
  if (document.readyState === 'complete') whenIdle(register);
  else addEventListener('load', () => whenIdle(register), { once: true });
}

/**
 * Asks once more for a file that may have come before the service worker was in charge, so that it is
 * kept with the rest. Whoever has it already answers from what he has.
 */
export function keepForLater(address: string): void {
  if (!('serviceWorker' in navigator)) return;
  const ask = async () => {
    try {
      const { body } = await fetch(address, { cache: 'force-cache' });
      // Read to its end and thrown away: a body that is cancelled is a request that failed.
      await body?.pipeTo(new WritableStream());
    } catch {
      // Then it is fetched when it is wanted again.
    }
  };
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) void ask();
  else serviceWorker.addEventListener('controllerchange', () => void ask(), { once: true });
}

const whenIdle = (work: () => Promise<void>) =>
  'requestIdleCallback' in window
    ? requestIdleCallback(() => void work(), { timeout: 3000 })
    : setTimeout(() => void work(), 1000);

/** Whether the reader asked the browser to fetch no more than is needed. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
