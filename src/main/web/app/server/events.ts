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

/** The server gives a sign of life every 15 seconds. After a longer silence, such as a sleep, nobody is there any more. */
const longestSilence = 45_000;

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function inTime<Value>(awaited: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The server has fallen silent.')), longestSilence);
  });
  return Promise.race([awaited, silence]).finally(() => clearTimeout(timer));
}
