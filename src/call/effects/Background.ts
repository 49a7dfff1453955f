import type { DailyFactoryOptions, DailyInputVideoProcessorSettings } from '@daily-co/daily-js';

/** What is done with the room behind the visitor. */
export type Background =
  | {
      /** Nothing. */
      readonly type: 'none';
    }
  | {
      /** The room is blurred. */
      readonly type: 'blur';
      /** More than 0 and at most 1. Daily decides by default. */
      readonly strength?: number | undefined;
    }
  | {
      /** An image is shown instead of the room. */
      readonly type: 'image';
      /**
       * The address of a JPEG or PNG that ends so: relative or absolute, or a `data:` or `blob:` address. The page must be
       * allowed to read the image (CORS).
       */
      readonly url: string;
    };

/** Returns Daily's settings for a background. Reads `blob:` addresses, which Daily refuses. */
export async function backgroundProcessor(background: Background): Promise<DailyInputVideoProcessorSettings> {
  if (background.type === 'none') return { type: 'none' };
  if (background.type === 'image')
    return { type: 'background-image', config: { source: await imageSource(background.url) } };
  const { strength } = background;
  return { type: 'background-blur', config: strength === undefined ? {} : { strength } };
}

/** Returns the background that the application's options ask for. */
export function backgroundOf({ inputSettings }: DailyFactoryOptions): Background {
  const processor = inputSettings?.video?.processor;
  if (processor?.type === 'background-blur') return { type: 'blur', strength: processor.config?.strength };
  if (processor?.type !== 'background-image') return { type: 'none' };
  const { source, url = '' } = processor.config;
  return { type: 'image', url: typeof source === 'string' ? source : url };
}

/** Returns true if a later visit can use the background: the addresses of blobs end with the page. */
export function isLasting(background: Background): boolean {
  return background.type !== 'image' || !background.url.startsWith('blob:');
}

async function imageSource(url: string): Promise<string | ArrayBuffer> {
  if (url.startsWith('blob:')) return (await fetch(url)).arrayBuffer();
  return new URL(url, document.baseURI).href;
}
