/** Waits for `work` for at most `timeoutMs`; resolves even if `work` rejects or takes too long. */
export async function within(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([work, timeout]).catch(() => undefined);
  clearTimeout(timer);
}
