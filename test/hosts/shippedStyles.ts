import important from 'tavus-react/styles.important.css?inline';
import layer from 'tavus-react/styles.layer.css?inline';
import plain from '../../src/components/styles.css?inline';

/** Our style sheets, as applications get them. */
export interface ShippedStyles {
  /** `styles.css` */
  readonly plain: string;
  /** `styles.layer.css` */
  readonly layer: string;
  /** `styles.important.css` */
  readonly important: string;
}

/** The only source of our style sheets for these tests. */
export const shippedStyles: ShippedStyles = { plain, layer, important };
