import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import type { MenuPlace } from "./Header.tsx";

/** A menu below a button that was there before the menu's code. */
export function MenuPopup({
	anchor,
	open,
	onOpen,
	align,
	children,
}: MenuPlace & { align: "start" | "end"; children: ReactNode }) {
	return (
		<Menu.Root
			open={open}
			onOpenChange={(next, details) => {
				// The button itself opens and closes; a press on it is not one outside.
				if (!next && details.event.target instanceof Node && anchor?.contains(details.event.target)) return;
				onOpen(next);
			}}
			modal={false}
		>
			<Menu.Portal container={anchor?.parentElement}>
				<Menu.Positioner className="menu-place" anchor={anchor} align={align} sideOffset={6} collisionPadding={8}>
					<Menu.Popup className="menu" finalFocus={() => anchor}>
						{children}
					</Menu.Popup>
				</Menu.Positioner>
			</Menu.Portal>
		</Menu.Root>
	);
}
