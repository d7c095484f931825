/** Pauses. */
export async function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Looks once a second until something is so. False if it is not so in time. */
export async function becomes(look: () => Promise<boolean>, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (!await look()) {
    if (Date.now() >= end) {
      return false;
    }
    await sleep(1);
  }
  return true;
}
