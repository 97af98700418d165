import simpleRestProvider from 'ra-data-simple-rest';
import { useContext } from 'react';
import { DataProviderContext, type DataProvider } from 'react-admin';
import { acts, type Acts } from './acts';
import { API, http } from './http';

export const dataProvider: DataProvider & Acts = { ...simpleRestProvider(API, http), ...acts };

/**
 * The acts, without react-admin's proxy: after a lapsed session that proxy answers an empty record instead of an error,
 * and a dialog would take it for success.
 */
export const useActs = (): Acts => useContext(DataProviderContext) as DataProvider & Acts;
