import type { Note } from "../../../model/analysis.ts";
import type { Word } from "../../../model/dockerfile.ts";
import type { Message, PartNote } from "../../../model/message.ts";
import { fileEntry } from "../../lookup.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { isArchive, unpacks } from "../../simulate/transfer.ts";
import { inOrder, keywordPart, type LineContext, say } from "../context.ts";
import { explainFlag, reasonsOfFlags } from "../flags/registry.ts";
import { explainHeredocs } from "../heredocs.ts";
import { warningsOfScripts } from "../scripts/warnings.ts";
import { stepsOfScripts } from "../scripts/written.ts";
import { explainWord } from "../words/word.ts";
import { afterDependencies } from "./after-dependencies.ts";
import { bewareOfTransfer, LOCAL } from "./beware.ts";
import { chosenDirectory } from "./chosen-directory.ts";
import { gitSource, isCommit } from "./git.ts";
import { purposeOf, remainder } from "./purpose.ts";
import { cloned, reasonsOfTransfer } from "./reasons.ts";
import { sourcePart } from "./source.ts";

/** Explains a COPY or an ADD. `id` is the entry in `instructions/`. */
export function explainTransfer(context: LineContext, id: "copy" | "add"): Note {
	const { instruction, step } = context;
	const { transfer } = step;
	const parts: PartNote[] = [keywordPart(context), ...instruction.flags.map((flag) => explainFlag(context, flag))];
	if (!transfer) return { what: say(`instructions/${id}#what.broken`), why: [], beware: [], parts: inOrder(parts) };
	instruction.args.slice(0, -1).forEach((word, index) => {
		const source = transfer.sources[index];
		if (source && source.kind !== "heredoc") parts.push(sourcePart(context, word, source, transfer));
	});
	const target = instruction.args.at(-1);
	if (target) parts.push(targetPart(context, target, transfer));
	parts.push(...explainHeredocs(context));
	const reasons = reasonsOfTransfer(context, transfer);
	const purposes = reasons.length > 0 ? reasons : purposeOf(context, transfer);
	const chosen = chosenDirectory(context, transfer);
	return {
		what: whatOf(context, transfer, id),
		why: [
			...purposes,
			...cloned(context, transfer),
			...afterDependencies(context, transfer),
			...stepsOfScripts(context),
			...reasonsOfFlags(context),
			...(purposes.length > 0 ? chosen : []),
		],
		...(reasons.length === 0 && { otherwise: () => [...remainder(context, transfer), ...chosen] }),
		beware: [...bewareOfTransfer(context, transfer, id), ...warningsOfScripts(context)],
		parts: inOrder(parts),
	};
}

/** Where the files go. That an earlier copy may have brought something there too says nothing about this one. */
function targetPart(context: LineContext, target: Word, transfer: Transfer): PartNote {
	const part = explainWord(context, target, transfer.directory ? "directory" : "path");
	// What the file is the source has said.
	const [only] = transfer.sources;
	if (
		part.what.key.startsWith("files/") &&
		only &&
		only.kind !== "url" &&
		(baseName(only.path) === baseName(transfer.target) ||
			fileEntry(context.simulation.facts, only.path)?.id === fileEntry(context.simulation.facts, transfer.target)?.id)
	) {
		const absolute = target.text.startsWith("/");
		const path = absolute && !transfer.directory ? target.text : transfer.target;
		part.what = say(`words/path#${absolute ? "absolute" : "relative"}.${transfer.directory ? "directory" : "file"}`, {
			path,
		});
	}
	const why = part.why?.filter(({ key }) => key !== "words/path#from-context") ?? [];
	if (why.length > 0) part.why = why;
	else delete part.why;
	return part;
}

function whatOf({ instruction }: LineContext, transfer: Transfer, id: "copy" | "add"): Message {
	const key = (form: string) => `instructions/${id}#what.${form}`;
	const { sources, from } = transfer;
	const target = transfer.target;
	const kinds = new Set(sources.map((source) => source.kind));
	const [only = "context"] = kinds;
	const names = sources.map((source) => (from ? source.path : source.written));
	const values = { sources: names, target };
	const place = transfer.directory ? "into" : "to";
	if (from?.stage) {
		const stage = from.stage.name || String(from.stage.index);
		return say(key(`stage.${place}`), { ...values, stage });
	}
	if (from) return say(key(`image.${place}`), { ...values, image: from.image ?? "" });
	if (id === "copy") {
		const remote = sources.filter(({ kind }) => kind === "url" || kind === "git");
		if (remote.length > 0) return say(key("remote"), { sources: remote.map(({ written }) => written) });
		if (sources.every(({ path }) => isArchive(path))) return say(key("archive"), values);
	}
	if (kinds.size > 1)
		return say(key([...kinds].some((kind) => !LOCAL.has(kind)) ? "mixed" : `context.${place}`), values);
	const unpack = unpacks(instruction);
	if (only === "heredoc" || only === "everything") return say(key(only), { target });
	const [source] = sources;
	if (only === "git" && source && sources.length === 1) return whatOfGit(key, source.path, target);
	if (only === "git") return say(key("git.several"), values);
	if (only === "archive" && unpack !== false) return say(key(only), values);
	if (only === "url") {
		const packed = sources.some(({ path }) => isArchive(path)) && !unpack;
		return say(key(unpack ? "url.unpacked" : packed ? "url.packed" : `url.${place}`), values);
	}
	return say(key(`context.${place}`), values);
}

function whatOfGit(key: (form: string) => string, address: string, target: string): Message {
	const { repository, ref, directory } = gitSource(address);
	const form = `${ref === null ? "default" : isCommit(ref) ? "commit" : "ref"}${directory === null ? "" : "-directory"}`;
	const values = { repository, target, ...(ref !== null && { ref }), ...(directory !== null && { directory }) };
	return say(key(`git.${form}`), values);
}
