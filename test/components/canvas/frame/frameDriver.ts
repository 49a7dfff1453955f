import { expect, onTestFinished } from 'vitest';

/** Directs the page in a frame, and hears what it reports. */
export interface FrameDriver {
  /** What the page has reported, in order. */
  readonly reports: readonly { readonly name: string; readonly value: unknown }[];
  /** What the page has reported under a name. */
  reported(name: string): unknown[];
  /** Waits until the page is connected. */
  connected(): Promise<void>;
  /** Has the page do something, and returns what came of it. */
  tell(command: string, argument?: unknown): Promise<unknown>;
}

/** Listens to the pages in frames until the test is over. `frame` finds the frame that commands go to. */
export function frameDriver(frame: () => HTMLIFrameElement | null): FrameDriver {
  const reports: { name: string; value: unknown }[] = [];
  let lastId = 0;
  const hear = ({ data }: MessageEvent) => {
    if (typeof data?.frame === 'string') reports.push({ name: data.frame, value: data.value });
  };
  window.addEventListener('message', hear);
  onTestFinished(() => window.removeEventListener('message', hear));
  const reported = (name: string) => reports.filter((one) => one.name === name).map(({ value }) => value);
  return {
    reports,
    reported,
    connected: () =>
      expect.poll(() => [...reported('connected'), ...reported('failed')]).toEqual([undefined]),
    async tell(command, argument) {
      lastId += 1;
      const id = `command-${lastId}`;
      frame()?.contentWindow?.postMessage({ command, id, argument }, '*');
      await expect.poll(() => reported(id)).toHaveLength(1);
      const [answer] = reported(id) as [{ result?: unknown; error?: string; code?: unknown }];
      if (answer.error !== undefined) throw Object.assign(new Error(answer.error), { code: answer.code });
      return answer.result;
    },
  };
}
