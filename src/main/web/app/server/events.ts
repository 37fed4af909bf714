/** The data of each server-sent event of the type `next`, as it comes. Signs of life are no events. */
export async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let unread = '';
  for await (const text of textOf(body)) {
    const parts = (unread + text).split(/\r?\n\r?\n/);
    unread = parts.pop() ?? '';
    for (const part of parts) {
      const lines = part.split(/\r?\n/);
      if (!lines.includes('event:next') && !lines.includes('event: next')) continue;
      yield lines
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n');
    }
  }
}

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
