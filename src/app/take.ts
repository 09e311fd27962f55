import { type TakeFormat, type TakeScope, take } from "../share/export/index.ts";
import type { TakeTools } from "../ui/props.ts";
import type { PageState } from "./state.ts";

/** Names and types of the files that a reader saves. */
const SAVED: Record<TakeFormat, { name: string; type: string }> = {
	html: { name: "Dockerfile.html", type: "text/html;charset=utf-8" },
	markdown: { name: "Dockerfile.md", type: "text/markdown;charset=utf-8" },
	text: { name: "Dockerfile.txt", type: "text/plain;charset=utf-8" },
	dockerfile: { name: "Dockerfile.annotated", type: "text/plain;charset=utf-8" },
};

/** What taking along needs of the page; `shown` is asked anew each time. */
export function takeTools(shown: () => Shown): TakeTools {
	return {
		text: (format, scope) => takeText(shown(), format, scope),
		save: (format, scope) => saveText(shown(), format, scope),
	};
}

type Shown = Pick<PageState, "explanation" | "text">;

/** What a reader takes along, as the command line gives it too. The text alone where there is no explanation yet. */
function takeText({ explanation, text }: Shown, format: TakeFormat, scope: TakeScope): string {
	return explanation ? take(explanation, text, "Dockerfile", format, scope) : text;
}

/** Saves it as a file of the reader. */
function saveText(shown: Shown, format: TakeFormat, scope: TakeScope): void {
	const { name, type } = SAVED[format];
	const address = URL.createObjectURL(new Blob([takeText(shown, format, scope)], { type }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
