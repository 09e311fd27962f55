import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { AppViewProps } from "../props.ts";
import { useTranslation } from "../words.ts";
import type { MenuPlace } from "./Header.tsx";
import { MenuPopup } from "./MenuPopup.tsx";

interface ThemeMenuProps extends MenuPlace, Pick<AppViewProps, "theme" | "actions"> {}

export function ThemeMenu({ theme, actions, ...place }: ThemeMenuProps) {
	const { t } = useTranslation();
	return (
		<MenuPopup {...place} align="end">
			<Menu.RadioGroup value={theme} onValueChange={actions.onTheme}>
				{(["system", "light", "dark"] as const).map((one) => (
					<Menu.RadioItem key={one} value={one} className="menu-item" closeOnClick>
						{t(`themes.${one}`)}
						{one === theme && <Check size={16} aria-hidden />}
					</Menu.RadioItem>
				))}
			</Menu.RadioGroup>
		</MenuPopup>
	);
}
