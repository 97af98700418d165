import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import StarBorder from '@mui/icons-material/StarBorder';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Role } from 'workflow/domain';

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
  reviewer: [reviewing, { to: '/worklist', label: 'worklist.title', icon: ChecklistOutlined }],
};

/** The screen after sign-in is the first of the menu. */
export const homeOf = (role: Role): string => MENUS[role][0]?.to ?? '/plans';
