import { Menu } from "@base-ui/react/menu";
import { useTranslation } from "../words.ts";
import type { MenuPlace } from "./Header.tsx";
import { MenuPopup } from "./MenuPopup.tsx";

interface MoreMenuProps extends MenuPlace {
	onCompare(): void;
	onTake(): void;
}

/** What is not wanted at every visit. */
export default function MoreMenu({ onCompare, onTake, ...place }: MoreMenuProps) {
	const { t } = useTranslation();
	return (
		<MenuPopup {...place} align="end">
			<Menu.Item className="menu-item" onClick={onCompare}>
				{t("header.compare")}
			</Menu.Item>
			<Menu.Item className="menu-item" onClick={onTake}>
				{t("header.take")}
			</Menu.Item>
		</MenuPopup>
	);
}
