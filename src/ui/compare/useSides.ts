import { useCallback, useState } from "react";
import type { Actions, Compared, SideResult } from "../props.ts";

export const SIDES = ["before", "after"] as const;
export type SideName = (typeof SIDES)[number];

export type Trouble = Extract<SideResult, { ok: false }>["reason"] | null;

/** Brings files, public files and links to the sides, and says what kept one from coming. */
export function useSides(load: Actions["loadTools"], change: (texts: Partial<Compared>) => void) {
	const [trouble, setTrouble] = useState<Record<SideName, Trouble>>({ before: null, after: null });
	const take = useCallback(
		async (side: SideName, brought: File | string): Promise<boolean> => {
			const found = await load()
				.then((tools) => tools.readSide(brought))
				.catch((): SideResult => ({ ok: false, reason: "from.offline" }));
			setTrouble((others) => ({ ...others, [side]: found.ok ? null : found.reason }));
			if (found.ok) change({ [side]: found.text });
			return found.ok;
		},
		[load, change],
	);
	return { trouble, take };
}
