import type { Message } from "../../../model/message.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";

/**
 * Programs that their makers publish for Linux as one file without a C library (built with `CGO_ENABLED=0`, or for musl
 * and linked statically), by the release scripts of their repositories.
 */
const STATIC = new Set(
	"kubectl helm terraform kustomize yq caddy docker buf uv uvx gosu grpc_health_probe crane task".split(" "),
);

/** Why a finished program of another distribution runs where there is another C library, or none. */
export function staticProgram({ stage, state }: LineContext, { from, sources }: Transfer): Message[] {
	const here = state?.distro;
	if (!stage || !from || (here !== "alpine" && here !== "scratch")) return [];
	if (from.stage?.state.distro === here) return [];
	const programs = sources.filter(
		({ path, origin }) => STATIC.has(baseName(path)) && !(origin && origin.event.at >= 0),
	);
	const names = programs.map(({ path }) => baseName(path));
	return names.length > 0 ? [say(`instructions/copy#why.static-program.${here}`, { programs: names })] : [];
}
