import { Tooltip } from "@base-ui/react/tooltip";
import type { RefObject } from "react";

interface TipProps {
	name: string;
	anchor: RefObject<HTMLElement | null>;
	open: boolean;
	/** The pointer has come over the tooltip, or left it. */
	onStay(): void;
	onLeave(): void;
}

/** The name of a button that was there before the tooltip's code. A screen reader has it from the button itself. */
export default function Tip({ name, anchor, open, onStay, onLeave }: TipProps) {
	return (
		<Tooltip.Root open={open}>
			<Tooltip.Portal>
				<Tooltip.Positioner className="tip-place" anchor={anchor} sideOffset={6} collisionPadding={8}>
					<Tooltip.Popup className="tip" aria-hidden onPointerEnter={onStay} onPointerLeave={onLeave}>
						{name}
					</Tooltip.Popup>
				</Tooltip.Positioner>
			</Tooltip.Portal>
		</Tooltip.Root>
	);
}
