/**
 * Reads server-sent events as they arrive: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream.
 * `EventSource` cannot send a request with a body.
 * @param heard called whenever anything came, a comment too
 * @yields { name, data } with the data as text
 */
export async function* readEvents(body, heard) {
  let name = "message";
  let data = [];
  for await (const line of readLines(body, heard)) {
    if (line === "") {
      if (data.length > 0) yield { name, data: data.join("\n") };
      name = "message";
      data = [];
      continue;
    }
    const [, field, value] = line.match(/^([^:]*):? ?(.*)$/s);
    if (field === "event") name = value;
    if (field === "data") data.push(value);
  }
}

async function* readLines(body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      heard();
      const lines = (rest + chunk.value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      yield* lines;
    }
  } finally {
    // Whoever stops reading hangs up. After a fault there is nothing left to hang up on.
    reader.cancel().catch(() => {});
  }
}
