import type { Message, PartNote } from "../../../model/message.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { leaf, lineRef, say } from "../context.ts";
import type { DirectiveExplainer } from "./registry.ts";

const KEY = "directives/syntax";
/** Features with the version of the syntax that brought them, by what an instruction shows. */
const NEWER: { feature: string; flags?: string[]; heredoc?: boolean }[] = [
	{ feature: "RUN --mount", flags: ["RUN --mount"] },
	{ feature: "heredoc", heredoc: true },
	{ feature: "--link", flags: ["COPY --link", "ADD --link"] },
	{ feature: "--chmod", flags: ["COPY --chmod", "ADD --chmod"] },
	{ feature: "--exclude", flags: ["COPY --exclude", "ADD --exclude"] },
	{ feature: "COPY --parents", flags: ["COPY --parents"] },
	{ feature: "ADD --checksum", flags: ["ADD --checksum"] },
	{ feature: "ADD --keep-git-dir", flags: ["ADD --keep-git-dir"] },
	{ feature: "ADD --unpack", flags: ["ADD --unpack"] },
	{ feature: "RUN --network", flags: ["RUN --network"] },
	{ feature: "RUN --security", flags: ["RUN --security"] },
	{ feature: "RUN --device", flags: ["RUN --device"] },
];

/** `# syntax`: the image that reads the rest of the file. */
export const syntax: DirectiveExplainer = (directive, simulation) => {
	const { value, valueSpan } = directive;
	const [, image = value, tag] = /^([^:@]+(?::\d+\/[^:@]+)?)(?::([^@]+))?/.exec(value) ?? [];
	const official = /^(docker\.io\/)?docker\/dockerfile(-upstream)?$/.test(image);
	const form = tagForm(tag);
	const beware: Message[] = [];
	if (/labs/.test(tag ?? "")) beware.push(say(`${KEY}#beware.labs`));
	beware.push(say(`${KEY}#beware.top`));
	beware.push(say(`${KEY}#beware.download`, { image: value }));
	return {
		what: say(`${KEY}#what.${official ? "official" : "other"}`, { image: value }),
		why: [
			...(official && !value.includes("@") ? [say(`${KEY}#why.${form}`, { version: tag ?? "" })] : []),
			...features(simulation),
		],
		beware,
		parts: [valuePart(value, valueSpan, image, tag, form)],
	};
};

function tagForm(tag: string | undefined): "latest" | "major" | "minor" | "exact" | "other" {
	const version = tag?.replace(/-labs$/, "");
	if (version === undefined || version === "latest") return "latest";
	const count = /^\d+(\.\d+)*$/.test(version) ? version.split(".").length : 0;
	return ([undefined, "major", "minor", "exact"] as const)[count] ?? "other";
}

function valuePart(
	value: string,
	span: PartNote["span"],
	image: string,
	tag: string | undefined,
	form: string,
): PartNote {
	const parts: PartNote[] = [];
	if (tag && value.startsWith(`${image}:${tag}`)) {
		const middle = span.start + image.length;
		parts.push(leaf({ span: { start: span.start, end: middle }, role: "image", what: say(`${KEY}#image`, { image }) }));
		parts.push(
			leaf({
				span: { start: middle + 1, end: middle + 1 + tag.length },
				role: "tag",
				what: say(`${KEY}#tag.${form}`, { version: tag }),
			}),
		);
	}
	return { span, role: "image", known: true, what: say(`${KEY}#value`, { image: value }), parts };
}

/** What this file uses that older builders do not know. */
function features({ file }: Simulation): Message[] {
	const used: string[] = [];
	const lines: number[] = [];
	for (const { keyword, flags, heredocs, startLine } of file.instructions) {
		const written = flags.map((flag) => `${keyword} --${flag.name}`);
		for (const one of NEWER) {
			const here = one.heredoc ? heredocs.length > 0 : one.flags?.some((flag) => written.includes(flag));
			if (!here) continue;
			lines.push(startLine);
			if (!used.includes(one.feature)) used.push(one.feature);
		}
	}
	return used.length > 0 ? [say(`${KEY}#why.features`, { features: used, lines: lineRef(...lines) })] : [];
}
