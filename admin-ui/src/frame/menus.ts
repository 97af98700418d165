import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import EmojiEventsOutlined from '@mui/icons-material/EmojiEventsOutlined';
import StarBorder from '@mui/icons-material/StarBorder';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Me } from 'workbench/contract';
import type { Desk, Role } from 'workflow/domain';

export interface MenuItem {
  to: string;
  label: string;
  icon: SvgIconComponent;
  /** A heading above it, as in the manual's figure 4-1. */
  under?: string;
  /** Shows how many registrations wait. */
  counts?: boolean;
  /** Other addresses that belong to it. */
  also?: string[];
  /** Only for who sits at this desk. */
  only?: Desk;
}

const plans: MenuItem = { to: '/plans', label: 'frame.plans', icon: StarBorder };
/** A reviewer comes to a declaration through its plan. */
const reviewing: MenuItem = { ...plans, also: ['/declarations'] };

/** Who finds what in the menu. The server decides what may be seen; this only keeps the menu short. */
export const MENUS: Record<Role, MenuItem[]> = {
  applicant: [
    { to: '/declarations', label: 'frame.mine', icon: ListAltOutlined },
    plans,
    { to: '/my-unit', label: 'frame.myUnit', icon: ApartmentOutlined, under: 'frame.self' },
    { to: '/profile', label: 'frame.profile', icon: PersonOutlined },
  ],
  'unit-admin': [
    reviewing,
    { to: '/registrations', label: 'frame.registrations', icon: GroupOutlined, counts: true },
    { to: '/units', label: 'frame.unit', icon: ApartmentOutlined, under: 'frame.settings' },
  ],
  reviewer: [
    reviewing,
    { to: '/worklist', label: 'worklist.title', icon: ChecklistOutlined },
    {
      to: '/overview',
      label: 'province.overview',
      icon: BarChartOutlined,
      only: 'province',
      under: 'province.province',
    },
    { to: '/results', label: 'province.results', icon: EmojiEventsOutlined, only: 'province' },
    { to: '/bars', label: 'province.bars', icon: BlockOutlined, only: 'province' },
  ],
};

/** The menu of somebody: some of it is for one desk alone. */
export const menuOf = ({ role, authority }: Pick<Me, 'role' | 'authority'>): MenuItem[] =>
  MENUS[role].filter(({ only }) => only === undefined || only === authority?.desk);

/** The screen after sign-in is the first of the menu. */
export const homeOf = (role: Role): string => MENUS[role][0]?.to ?? '/plans';
