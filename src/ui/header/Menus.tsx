import { ExamplesMenu } from "./ExamplesMenu.tsx";
import type { HeaderProps, MenuName, MenuPlace } from "./Header.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

interface MenusProps extends HeaderProps, MenuPlace {
	menu: MenuName;
}

/** Every menu of the header: fetched together, when the reader first comes near one. */
export default function Menus({ menu, ...props }: MenusProps) {
	if (menu === "examples") return <ExamplesMenu {...props} />;
	return menu === "theme" ? <ThemeMenu {...props} /> : <MoreMenu {...props} />;
}
