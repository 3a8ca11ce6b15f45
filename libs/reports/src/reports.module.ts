import { Module } from '@nestjs/common';
import { ReadFigures } from './figures/read-figures.js';
import { ReadReports } from './read-reports.js';
import { VerifyFile } from './verify-file.js';

const services = [ReadReports, ReadFigures, VerifyFile];

@Module({ providers: services, exports: services })
export class ReportsModule {}
