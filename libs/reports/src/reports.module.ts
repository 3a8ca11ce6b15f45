import { Module } from '@nestjs/common';
import { TenancyModule } from '@ijkpunt/tenancy';
import { ReadFigures } from './figures/read-figures.js';
import { ReadReports } from './read-reports.js';
import { RequestRebuild } from './rebuild/request-rebuild.js';
import { ReadRegionReports } from './region/read-region-reports.js';
import { ReadRegionFigures } from './region/read-region-figures.js';
import { MakeShareLink } from './sharing/make-share-link.js';
import { ReadShareLinks } from './sharing/read-share-links.js';
import { ReadShared } from './sharing/read-shared.js';
import { RevokeShareLink } from './sharing/revoke-share-link.js';
import { VerifyFile } from './verify-file.js';

const services = [
  ...[ReadReports, ReadFigures, ReadRegionFigures, ReadRegionReports, VerifyFile, RequestRebuild],
  ...[ReadShareLinks, MakeShareLink, RevokeShareLink, ReadShared],
];

@Module({ imports: [TenancyModule], providers: services, exports: services })
export class ReportsModule {}
