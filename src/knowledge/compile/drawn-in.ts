import type { EffectFacts, Facts, SubcommandFacts } from "../../model/facts.ts";
import type { NeededNames } from "../../model/needed.ts";

/** Names that do not stand in a file, yet follow from one that does: by entry, what an image hands down, what a command looks for. */
export function* drawnIn(facts: Facts): Generator<[entry: string, needed: NeededNames]> {
	for (const [id, image] of Object.entries(facts.images)) {
		const parts = [image, ...Object.values(image.members), ...image.variants];
		const all = parts.map(({ defaults }) => defaults ?? {});
		yield [
			`images/${id}`,
			needed({
				programs: all.flatMap(({ entrypoint, cmd, leads }) =>
					[...(entrypoint ?? []), ...(cmd ?? []), ...(leads ? [leads] : [])].map(baseName),
				),
				variables: all.flatMap(({ env }) => Object.keys(env ?? {})),
				paths: all.flatMap(({ workdir, volumes, env }) => [
					...(workdir ? [workdir] : []),
					...(volumes ?? []),
					...Object.values(env ?? {}).filter((value) => /^\/[^:]+$/.test(value)),
				]),
				ports: all.flatMap(({ ports }) => (ports ?? []).map((port) => port.replace(/\/.*/, ""))),
				users: all.flatMap(({ user }) => (user ? [user] : [])),
			}),
		];
	}
	for (const [id, command] of Object.entries(facts.commands)) {
		const effects = [...effectsOf(command)];
		yield [
			`commands/${id}`,
			needed({
				files: effects.flatMap((effect) => ("dependencies" in effect ? effect.manifests.map(baseName) : [])),
				ports: effects.flatMap((effect) => ("serves" in effect ? [effect.serves] : [])),
			}),
		];
	}
}

function* effectsOf(command: SubcommandFacts): Generator<EffectFacts> {
	yield* command.effects;
	for (const option of command.options) yield* option.effects;
	for (const subcommand of Object.values(command.subcommands)) yield* effectsOf(subcommand);
}

function baseName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

function needed(names: Partial<NeededNames>): NeededNames {
	const none: NeededNames = {
		programs: [],
		images: [],
		variables: [],
		files: [],
		paths: [],
		packages: [],
		ports: [],
		users: [],
		labels: [],
	};
	return { ...none, ...names };
}
