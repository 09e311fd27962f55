import type { Message } from "../../model/message.ts";

/** The Dockerfiles of a case file, which stand between lines `# ----`. */
export function documents(text: string): string[] {
	return text.split(/^# ----\n/m).filter((one) => one.trim() !== "");
}

/** A message as one line of a golden file. */
export function messageLine({ key, values }: Message): string {
	const shown = Object.entries(values ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
	return [key, ...shown].join(" ");
}
