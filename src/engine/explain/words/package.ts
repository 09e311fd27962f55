import type { Message, PartNote } from "../../../model/message.ts";
import { packageEntry } from "../../lookup.ts";
import { nameBeforeVersion, packageNames, packageSpec } from "../../simulate/package-spec.ts";
import { leaf, say } from "../context.ts";
import { situationOfName } from "../named.ts";
import { pick, pickAll } from "../sentences.ts";
import type { KindWord } from "./kinds.ts";
import { usesOfPackages } from "./package-use.ts";
import { explainPath } from "./path.ts";
import { explainUrl } from "./url.ts";
import { versionRange } from "./version-range.ts";

/** One version, not a range (`^1`) and not a name that moves (`latest`). */
const PINNED = /^v?\d[\w.+:~-]*$/;

/** Registries that keep every version once published, unlike the repositories of distributions. */
const KEEP = /^(npm|pip|gem|cargo|go|composer|nuget)$/;

/** A package named on a command line, with its version if the author gave one; or what stands in its place there. */
export function explainPackage(word: KindWord, system: string): PartNote {
	const { context, text, span } = word;
	if (/^(?:git\+)?(?:https?|ssh|file|git):\/\//.test(text)) return explainUrl(word);
	if (isLocal(text)) return explainPath(word, "path");
	if (/[$`]/.test(text)) {
		const name = nameBeforeVersion(text);
		if (name !== null) return explainPackage({ ...word, text: name }, system);
		return leaf({ span, role: "package", what: say("words/package#variable", { text }) });
	}
	const names = packageNames(text);
	if (names.length > 1) {
		return leaf({ span, role: "package", what: say("words/package#list", { packages: names }) });
	}
	if (system === "apk" && text.startsWith(".")) {
		return leaf({ span, role: "package", what: say("words/package#virtual", { package: text }) });
	}
	const { name, version } = packageSpec(system, text);
	// What a package installs with an extra may have an entry of its own: `tensorflow[and-cuda]`.
	const extras = /^[\w.-]+\[([\w,.-]+)\]/.exec(text);
	const { facts } = context.simulation;
	const whole = extras ? packageEntry(facts, system, extras[0]) : null;
	const entry = whole ?? packageEntry(facts, system, name);
	const values = { package: name, ...(version && { version }), ...usesOfPackages(context) };
	const situation = situationOfName(context, name);
	const what = entry && pick(`packages/${entry.id}`, entry.facts.what, values, situation);
	const why = entry ? pickAll(`packages/${entry.id}`, entry.facts.why, values, situation) : [];
	const beware = entry ? pickAll(`packages/${entry.id}`, entry.facts.beware, values, situation) : [];
	if (extras && !whole) why.push(say("words/package#extras", { package: name, extras: (extras[1] ?? "").split(",") }));
	const between = versionRange(system, text);
	if (between) why.push(say("words/package#between", { ...between }));
	else if (version && PINNED.test(version))
		why.push(say(`words/package#version${KEEP.test(system) ? "-kept" : ""}`, { package: name, version }));
	return leaf({
		span,
		role: "package",
		known: what !== null,
		counts: { kind: "packages", name: `${system}:${name}` },
		what: what ?? unknown(name, system),
		...(why.length > 0 && { why }),
		...(beware.length > 0 && { beware }),
	});
}

/** A package without an entry. `go install` calls a program after the last part of its path that is no version. */
function unknown(name: string, system: string): Message {
	const program = /^[\w-]+(?:\.[\w-]+)+\/(?:.*\/)?([\w.-]+)$/.exec(name.replace(/\/v\d+$/, ""))?.[1];
	if (system === "go" && program !== undefined) return say("words/package#unknown-go", { package: name, program });
	return say("words/package#unknown", { package: name });
}

/** A file or directory in place of a name: `.`, `./tool.deb`, `dist/*.whl`, `.[dev]`; an npm scope is none. */
function isLocal(text: string): boolean {
	return /^(?:\.{0,2}\/|~\/|\.$|\.\[)|\.(?:deb|rpm|apk|whl|tgz|gem|nupkg)$|^[^@].*\/$/.test(text);
}

/** Whether a word that may name a package or one's own code, as `go install` takes both, is a package with an entry. */
export function isKnownPackage({ context, text }: KindWord, system: string | undefined): boolean {
	return (
		system !== undefined && packageEntry(context.simulation.facts, system, packageSpec(system, text).name) !== null
	);
}
