import type { Facts } from "../../model/facts.ts";

/** Names by which entries of a folder are found; no two entries of a folder may share one. */
const NAMES: { [F in keyof Facts]: (facts: Facts[F][string]) => string[] } = {
	commands: ({ names, shells = ["any"] }) =>
		shells.flatMap((shell) => names.map((name) => (shell === "any" ? name : `${name} in ${shell}`))),
	images: (image) => image.repositories,
	variables: (variable) => variable.names,
	files: (file) => file.names,
	paths: (path) => path.paths,
	packages: (entry) =>
		Object.entries(entry.names).flatMap(([system, names]) => names.map((name) => `${system} ${name}`)),
	ports: (port) => [`${port.port}/${port.protocol ?? "tcp"}`],
	users: (user) => user.names,
	signals: (signal) => signal.names,
	labels: (label) => label.names,
	tags: (tag) => [tag.match],
	questions: () => [],
	answers: () => [],
};

/** Reports a name that two entries of one folder claim, at the later one. */
export function checkDuplicates(facts: Facts, report: (key: string, message: string) => void): void {
	for (const folder of Object.keys(NAMES) as (keyof Facts)[]) {
		const owners = new Map<string, string>();
		for (const [id, entry] of Object.entries(facts[folder])) {
			for (const name of new Set((NAMES[folder] as (facts: unknown) => string[])(entry))) {
				const owner = owners.get(name);
				if (owner) report(`${folder}/${id}`, `"${name}" belongs to ${folder}/${owner} already`);
				else owners.set(name, id);
			}
		}
	}
}
