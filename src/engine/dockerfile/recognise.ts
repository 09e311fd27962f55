import type { Instruction } from "../../model/dockerfile.ts";
import type { Span } from "../../model/span.ts";
import type { Line } from "./lines.ts";

interface Recognised {
	/** An entry of `explanations/problems/`. */
	id: string;
	span: Span;
}

const SHELL_COMMAND =
	/^(?:sudo|apt|apt-get|apk|yum|dnf|brew|npm|npx|yarn|pip3?|python3?|node|git|curl|wget|cd|ls|cp|mv|rm|mkdir|chmod|chown|echo|export|set|source|if|for|while|case|function|fi|done|then|else|exit|docker|docker-compose|podman|kubectl|make|tar|cat|sed|grep|trap|local|return|printf|test|exec|eval|read|shift)\b|^[A-Za-z_]\w*=|^[\w-]+\(\)|^\[{1,2} /;

/** Recognises a text of another kind that was pasted by mistake. Only where hardly a line is an instruction. */
export function recogniseFormat(
	source: string,
	lines: readonly Line[],
	instructions: readonly Instruction[],
): Recognised | null {
	const first = instructions[0];
	if (!first) return null;
	const fence = /^\s*```/.exec(source.slice(first.span.start, first.span.start + 40));
	if (fence) return { id: "pasted-fence", span: first.keywordSpan };
	const unknown = instructions.filter(({ known }) => !known).length;
	if (
		unknown * 2 <= instructions.length ||
		instructions.some(({ keyword, stage }) => keyword === "FROM" && stage?.base !== "")
	) {
		if (unknown * 4 <= instructions.length * 3) return null;
	}
	const span = first.keywordSpan;
	const start = source.slice(first.span.start, first.span.start + 2000);
	const texts = lines.slice(0, 400).map(({ start, end }) => source.slice(start, Math.min(end, start + 200)));
	const share = (pattern: RegExp, of = texts.filter((text) => /\S/.test(text) && !/^\s*#/.test(text))) =>
		of.length ? of.filter((text) => pattern.test(text)).length / of.length : 0;
	if (/^<(?:!doctype|\?xml|html|\w+[\s>])/i.test(start)) return { id: "pasted-markup", span };
	if (/^\{\s*(?:"|\}|$)/.test(start) || /^\[\s*[{"\d]/.test(start)) return { id: "pasted-json", span };
	const isYaml = share(/^\s*(?:- |-$|---|[\w."'/-]+:(?:\s|$))/) > 0.5;
	if (isYaml && /^services:\s*$/m.test(source.slice(0, 20_000))) return { id: "pasted-compose", span };
	if (isYaml) return { id: "pasted-yaml", span };
	const shebang = /^#!.*\b(?:ba|da|z|k)?sh\b/.test(texts[0] ?? "");
	if (
		shebang ||
		share(
			SHELL_COMMAND,
			texts.filter((text) => /^[^\s#]/.test(text)),
		) > 0.5
	)
		return { id: "pasted-script", span };
	return null;
}
