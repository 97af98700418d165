import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, memoryStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { declarations } from './declarations';
import { Home } from './entrance/Home';
import { SignIn } from './entrance/SignIn';
import { ToPortal } from './entrance/ToPortal';
import { FillPage, PreviewPage } from './filling';
import { Layout } from './frame/Layout';
import { i18nProvider } from './language/provider';
import { Crash } from './outcomes/Crash';
import { Loading } from './outcomes/Loading';
import { MessagePage } from './messages';
import { NotFound } from './outcomes/NotFound';
import { plans } from './plans';
import { MyUnit, ProfilePage } from './profile';
import { BarsPage, OverviewPage, ResultsPage } from './province';
import { registrations } from './registrations';
import { dataProvider } from './server/provider';
import { authProvider } from './session/authProvider';
import { queryClient } from './session/queryClient';
import { theme } from './theme';
import { units } from './units';
import { WorkListPage } from './worklist';

/** What a list remembers lives as long as the page; nothing about people goes into the browser's storage. */
const store = memoryStore();

/** The table of contents. react-admin's core, with a frame and tables of our own: no other of its screens is loaded. */
export const App = () => (
  <CoreAdminContext
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
  >
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <CoreAdminUI
        layout={Layout}
        loginPage={SignIn}
        loading={Loading}
        catchAll={NotFound}
        error={Crash}
        title=""
        // No call home: the product runs on intranets, and its policy allows no other host.
        disableTelemetry
      >
        <CustomRoutes noLayout>
          <Route path="/" element={<ToPortal />} />
          <Route path="/home" element={<Home />} />
          <Route path="/preview" element={<PreviewPage />} />
        </CustomRoutes>
        <CustomRoutes>
          <Route path="/declarations/:id/fill" element={<FillPage />} />
          <Route path="/my-unit" element={<MyUnit />} />
          <Route path="/profile" element={<ProfilePage />} />
          <Route path="/messages" element={<MessagePage />} />
          <Route path="/overview/:planId?" element={<OverviewPage />} />
          <Route path="/results/:planId?" element={<ResultsPage />} />
          <Route path="/bars/:planId?" element={<BarsPage />} />
          <Route path="/worklist" element={<WorkListPage />} />
        </CustomRoutes>
        <Resource {...plans} />
        <Resource {...declarations} />
        <Resource {...registrations} />
        <Resource {...units} />
      </CoreAdminUI>
    </ThemeProvider>
  </CoreAdminContext>
);
