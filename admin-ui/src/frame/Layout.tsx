import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import { useAuthenticated, useTranslate, type CoreLayoutProps } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { Bell } from '../messages';
import { Guard } from '../outcomes/Guard';
import { Loading } from '../outcomes/Loading';
import { Outcome } from '../outcomes/Outcome';
import { MeContext, useMe } from '../session/me';
import { Account } from './Account';
import { Header } from './Header';
import { SideMenu } from './SideMenu';
import { Toast } from './Toast';

const ArrivalPage = lazy(async () => ({ default: (await import('../arrival/ArrivalPage')).ArrivalPage }));

/** The review page and the form need the width and scroll by panes; the others scroll as a page. */
const isReview = (path: string): boolean => /^\/declarations\/\d+\/(show|fill)/.test(path);

/** The frame around every screen behind the sign-in. Who is not signed in is led there by `useAuthenticated`. */
export const Layout = ({ children }: CoreLayoutProps) => {
  const t = useTranslate();
  const { pathname } = useLocation();
  useAuthenticated();
  const me = useMe();
  if (me === undefined) return <Loading />;
  const review = isReview(pathname);
  // A unit before its first registration has no data behind any screen (contract §4.3).
  const unfinished = !me.unit && !me.authority && !me.applicant;
  return (
    <MeContext.Provider value={me}>
      <Box sx={{ display: 'flex', flexDirection: 'column', height: { sm: '100vh' }, minHeight: '100vh' }}>
        <Header title={t('frame.module')} note={t('frame.platform')} demo={me.demo}>
          {!unfinished && <Bell />}
          <Account me={me} />
        </Header>
        <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
          {/* Before its registration nothing else answers to a unit, so there is nothing to choose. */}
          {!unfinished && <SideMenu rail={review} />}
          <Box
            component="main"
            id="main"
            tabIndex={-1}
            sx={{
              flex: 1,
              minWidth: 0,
              overflowY: { sm: review ? 'hidden' : 'auto' },
              outline: 'none',
              position: 'relative',
            }}
          >
            <Guard place={pathname}>
              {/* Keyed, so that the screen one leaves is gone at once: hidden behind a fallback it would still get keys. */}
              <Suspense key={pathname} fallback={<Loading />}>
                {unfinished && me.arriving ? (
                  <ArrivalPage arriving={me.arriving} />
                ) : unfinished ? (
                  <Outcome icon={ApartmentOutlined} title={t('frame.noUnit')} note={t('frame.noUnitNote')} />
                ) : (
                  children
                )}
              </Suspense>
            </Guard>
          </Box>
        </Box>
        <Toast />
      </Box>
    </MeContext.Provider>
  );
};
