import type { ReactElement } from 'react';
import type { Browser } from '../../hooks/media/browserOf';

/** What a browser shows in its address bar: two sliders, a crossed-out camera, or a page with lines. */
const icons: Record<Browser, string> = {
  chromium:
    'M12 12.5h5m4 0h3m-12 7h3m4 0h5M17 12.500a2 2 0 1 0 4 0 2 2 0 1 0-4 0m-2 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  firefox: 'M12 12h8v8h-8Zm8 4 4-2.500v5L20 16M11 10.500l13 12',
  safari: 'M12 10.500h12v9H12Zm0 13h12m-9-10h6m-6 3h4',
};

/** A small picture of an address bar, in which the place to press is marked. */
export function AddressBar({ browser }: { readonly browser: Browser }): ReactElement {
  return (
    <svg viewBox="0 0 150 32" aria-hidden="true" focusable="false" data-tavus-part="address-bar">
      <rect x="1" y="1" width="148" height="30" rx="15" />
      <circle cx="18" cy="16" r="12" />
      <path d={icons[browser]} />
      <path d="M42 16h64" />
    </svg>
  );
}
