import { lineRef } from "../explain/context.ts";
import { stageName } from "../explain/overview/stages.ts";
import { hasGlibc, linkedWithGlibc } from "../findings/c-library-missing.ts";
import type { FoundImage } from "../images/family.ts";
import { baseName, hasGlob } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { rootStage, type Stage } from "../simulate/stage.ts";
import { buildOf } from "../simulate/transitions.ts";
import { effectsOf } from "./asking.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { staticBuild } from "./static-binary-on-scratch.ts";

/** What was compiled in one stage runs in another of the same distribution and release, with the same libraries. */
export const sameRelease: Idiom = {
	*find(simulation) {
		const told = new Set<Stage>();
		for (const step of simulation.steps) {
			const { instruction, stage } = step;
			if (!stage || !shippedStages(simulation).has(stage)) continue;
			const root = rootStage(stage);
			const made = told.has(root) ? null : compiled(simulation, step);
			if (!made) continue;
			const builder = rootStage(made.stage);
			const release = releaseOf(root.image, simulation);
			if (!release || root.resolvedBase === builder.resolvedBase || release !== releaseOf(builder.image, simulation))
				continue;
			told.add(root);
			const { distro } = root.image ?? {};
			const library = distro === "alpine" ? "musl" : "glibc";
			yield {
				at: [builder.from, root.from, instruction.index].sort((a, b) => a - b),
				says: [
					{
						at: root.from,
						form: made.cgo ? "cgo" : "distribution",
						values: {
							release,
							stage: stageName(made.stage),
							line: lineRef(builder.startLine),
							name: made.name,
							library,
						},
						last: true,
					},
					...sameProduct(root, builder),
				],
			};
		}
	},
};

/** The same version of one publisher's images: what was linked against its libraries there finds the same ones here. */
function sameProduct({ image, from }: Stage, { image: other }: Stage): Recognised["says"] {
	const namespace = image?.reference.namespace;
	if (!image?.version || image.version !== other?.version || !namespace || other.reference.namespace !== namespace)
		return [];
	const values = { version: image.version, publisher: namespace };
	return [{ at: from, form: "product", values, last: true }];
}

/** What a copy brings of native code that was compiled or installed in another stage. */
function compiled(simulation: Simulation, { transfer }: Step): { stage: Stage; name: string; cgo?: true } | null {
	const stage = transfer?.from?.stage;
	if (!stage) return null;
	for (const { path, origin } of transfer.sources) {
		const event = origin?.event;
		if (!event || event.at < 0 || staticBuild(simulation, event.at)) continue;
		const native =
			((event.kind === "binary" || event.programs) && NATIVE.has(event.by ?? "")) ||
			(event.kind === "dependencies" && ["pip", "gem"].includes(event.by ?? "")) ||
			event.by === "python" ||
			event.by === "uv" ||
			event.by === "bundler";
		if (native) return { stage, name: baseName(path) };
		const build = simulation.steps[event.at];
		if (event.by === "go" && build && hasGlibc(stage) && linkedWithGlibc(build) === "go")
			return { stage, name: baseName(path), cgo: true };
		const picked = pickedFrom(simulation, stage, event.at);
		if (picked) return { stage, name: baseName(picked) };
	}
	return null;
}

/** What an instruction sets aside of a build of native code: the path without an extension, as programs have. */
function pickedFrom(simulation: Simulation, stage: Stage, at: number): string | null {
	const step = simulation.steps[at];
	if (!step) return null;
	for (const { effect } of [...effectsOf(step, "copies"), ...effectsOf(step, "moves")]) {
		if (hasGlob(effect.from) || /\.\w+$/.test(effect.from)) continue;
		const origin = stage.files.origin(effect.from, at - 1);
		const build = buildOf(stage, effect.from, simulation) ?? (origin && !origin.exact ? origin.event : undefined);
		if (build && NATIVE.has(build.by ?? "") && !staticBuild(simulation, build.at)) return effect.from;
	}
	return null;
}

/** Whose results are linked against the libraries of the system. */
const NATIVE = new Set(["cargo", "gcc", "cmake", "ghc", "swift"]);

/** The release that a tag names: `bookworm`, `alpine3.20`; of the distribution's own image its version. */
function releaseOf(image: FoundImage | null, { facts }: Simulation): string | null {
	if (!image?.distro) return null;
	const ubuntu = image.pieces.flatMap(({ text }) => /^ubuntu-?(\d\d\.\d\d)$/.exec(text)?.[1] ?? [])[0];
	if (ubuntu) return `Ubuntu ${ubuntu}`;
	for (const { text, tag } of image.pieces) {
		const alpine = /^alpine-?(\d+\.\d+)/.exec(text)?.[1];
		if (alpine) return `Alpine ${alpine}`;
		if (tag === null || facts.tags[tag]?.distro !== image.distro) continue;
		if (/^[a-z]+$/.test(text) && text !== "alpine" && text !== "slim") return text;
	}
	const own = image.id === "alpine" ? /^\d+\.\d+/.exec(image.version ?? "")?.[0] : undefined;
	return own ? `Alpine ${own}` : null;
}
