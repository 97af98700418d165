import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import StarBorder from '@mui/icons-material/StarBorder';
import type { SvgIconComponent } from '@mui/icons-material';

/** The three sign-ins of the manual's figure 1-3, in its order. */
export const WAYS = ['unit', 'person', 'authority'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_ICON: Record<Way, SvgIconComponent> = {
  unit: ApartmentOutlined,
  person: PersonOutlined,
  authority: StarBorder,
};

export const isWay = (text: string | null): text is Way => WAYS.some((way) => way === text);
