import type { WordKind } from "../../model/facts.ts";
import type { Distro } from "../../model/state.ts";

/** Makes the compiler check that a list names every member of a union: `all<Union>()([…])`. */
const all =
	<T extends string>() =>
	<const L extends readonly T[]>(list: [T] extends [L[number]] ? L : never): readonly T[] =>
		list;

/** `WordKind` at run time. */
export const WORD_KINDS = all<WordKind>()([
	"path",
	"file",
	"directory",
	"url",
	"package",
	"user",
	"group",
	"owner",
	"mode",
	"command",
	"script",
	"image",
	"variable",
	"assignment",
	"pattern",
	"expression",
	"sed",
	"classpath",
	"text",
	"boolean",
	"number",
	"duration",
	"size",
	"port",
	"signal",
	"host",
	"version",
	"key",
	"platform",
	"module",
	"application",
	"target",
	"name",
	"list",
	"config",
	"program",
	"test",
	"url-or-path",
	"any",
]);

/** `Distro` at run time. */
export const DISTROS = all<Distro>()([
	"debian",
	"ubuntu",
	"alpine",
	"redhat",
	"suse",
	"arch",
	"photon",
	"busybox",
	"distroless",
	"scratch",
	"wolfi",
	"windows",
	"amazon",
]);
