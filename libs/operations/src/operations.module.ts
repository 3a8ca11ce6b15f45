import { Module } from '@nestjs/common';
import { ReadOperations } from './read-operations.js';
import { RedriveJobs } from './redrive-jobs.js';
import { RedriveReports } from './redrive-reports.js';

const useCases = [ReadOperations, RedriveJobs, RedriveReports];

@Module({ providers: useCases, exports: useCases })
export class OperationsModule {}
