import type { RegionLevel } from 'workflow/domain';
import divisions from './anhui-divisions.json';

export interface DemoRegion {
  code: string;
  name: string;
  level: RegionLevel;
  parentCode: string | null;
  reportsToProvince: boolean;
}

/** Counties whose bureau reports straight to the province (R13): 广德市, 宿松县. */
const DIRECT = ['341882', '340826'];

const { province, cities } = divisions;

/** GB/T 2260: the province, its 16 cities and 104 counties, in code order. */
export const regions: DemoRegion[] = [
  { ...province, level: 'province', parentCode: null, reportsToProvince: false },
  ...cities.flatMap(({ code, name, counties }): DemoRegion[] => [
    { code, name, level: 'city', parentCode: province.code, reportsToProvince: false },
    ...counties.map((county): DemoRegion => ({
      ...county,
      level: 'county',
      parentCode: code,
      reportsToProvince: DIRECT.includes(county.code),
    })),
  ]),
];

/** A bureau's name tells one place: 郊区 alone says nothing, so a district's bureau carries its city's name. */
export function bureauOf(region: DemoRegion): { name: string; shortName: string } {
  const city = regions.find((one) => one.code === region.parentCode);
  const place =
    region.level === 'county' && region.name.endsWith('区') ? `${city?.name ?? ''}${region.name}` : region.name;
  return region.level === 'province'
    ? { name: `${place}人力资源和社会保障厅`, shortName: '省人社厅' }
    : { name: `${place}人力资源和社会保障局`, shortName: `${place}人社局` };
}
