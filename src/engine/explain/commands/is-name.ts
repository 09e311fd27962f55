import type { Invocation } from "../../../model/invocation.ts";

/** Whether a program is named at all, rather than computed: `$cmd`, or an expression of PowerShell. */
export function isName({ program }: Invocation): boolean {
	return /^[\w.+/\\:@~-]+$/.test(program.text);
}
