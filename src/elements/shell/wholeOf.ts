import { directionOf } from '../../hooks/labels/directionOf';
import type { ElementConfig } from '../contract/ElementConfig';
import { appearanceOf } from './appearance';

/** Returns the attributes of the outermost element: the theme, the language and its direction. */
export function wholeOf(config: ElementConfig): Record<string, string> {
  const { theme } = appearanceOf(config);
  const { locale } = config;
  return {
    ...(theme !== undefined && { 'data-theme': theme }),
    ...(locale !== undefined && { lang: locale, dir: directionOf(locale) }),
  };
}
