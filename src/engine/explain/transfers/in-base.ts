import type { Message } from "../../../model/message.ts";
import type { Transfer } from "../../simulate/simulation.ts";
import { rootStage } from "../../simulate/stage.ts";
import { type LineContext, say } from "../context.ts";

/**
 * Certificates and time zones for an image that has them in the same place already. Source:
 * https://github.com/GoogleContainerTools/distroless/blob/main/base/README.md
 */
export function inBase({ stage }: LineContext, { from, sources, target }: Transfer): Message[] {
	const [source, ...others] = sources;
	if (!from || !stage || !source || others.length > 0) return [];
	const { image, resolvedBase } = rootStage(stage);
	if (!/^distroless-(?:static|base|cc)$/.test(image?.id ?? "")) return [];
	if (!/^\/(?:usr\/share\/zoneinfo|etc\/ssl(?:\/certs(?:\/ca-certificates\.crt)?)?)\/?$/.test(source.path)) return [];
	const place = source.path.replace(/\/$/, "");
	if (target.replace(/\/$/, "") !== place && !place.startsWith(target)) return [];
	return [say("instructions/copy#beware.in-base", { path: place, base: resolvedBase ?? "" })];
}
