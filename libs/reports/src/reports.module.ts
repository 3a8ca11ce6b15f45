import { Module } from '@nestjs/common';
import { ReadFigures } from './figures/read-figures.js';
import { ReadReports } from './read-reports.js';
import { ReadRegionReports } from './region/read-region-reports.js';
import { ReadRegionFigures } from './region/read-region-figures.js';
import { VerifyFile } from './verify-file.js';

const services = [ReadReports, ReadFigures, ReadRegionFigures, ReadRegionReports, VerifyFile];

@Module({ providers: services, exports: services })
export class ReportsModule {}
