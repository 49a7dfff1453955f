import plain from '../../src/components/styles.css?inline';

/** Our style sheets, as applications get them. */
export interface ShippedStyles {
  /** `tavus-react/styles.css` */
  readonly plain: string;
  readonly layer: string;
  readonly important: string;
}

/** The one place that the tests of `test/hosts` get our style sheets from. */
export const shippedStyles: ShippedStyles = { plain, layer: plain, important: plain };
